// By which columns the rows are sorted.

export function sorting(view) {
  return {
    setSort(sorts) {
      view.set({ sorts });
    },

    sortOf(column) {
      return view.sorts.find((sort) => sort.column === column);
    },

    /** Up, down, not at all; alone, or behind the others. */
    sortBy(column, also) {
      const now = view.sortOf(column);
      const others = also ? view.sorts.filter((sort) => sort.column !== column) : [];
      const next = now && now.desc ? [] : [{ column, desc: Boolean(now) }];
      if (also && now && !now.desc) view.setSort(view.sorts.map((sort) => (sort === now ? next[0] : sort)));
      else view.setSort([...others, ...next]);
    },
  };
}
