/** An issue of the stand-in. */
interface Issue {
  number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  labels: string[];
}

/** GitHub's issues, which share their numbers with pull requests. */
export type Issues = ReturnType<typeof createIssues>;

/** @param address of the repository */
export function createIssues(address: string, nextNumber: () => number) {
  const issues: Issue[] = [];
  return {
    open(title: string, body: string, labels: string[]) {
      const issue: Issue = { number: nextNumber(), title, body, state: 'open', labels };
      issues.push(issue);
      return describe(issue);
    },

    list: () => issues.map(describe),
  };

  function describe({ labels, ...issue }: Issue) {
    return {
      ...issue,
      html_url: `${address}/issues/${issue.number}`,
      labels: labels.map((name) => ({ name })),
    };
  }
}
