using LeadExec.Ports.Queries;

namespace LeadExec.Postgres.Queries;

/// <summary>Cuts the one row too many that tells whether there is a next page.</summary>
internal static class Paging
{
    public static Page<TItem, TKey> Cut<TRow, TItem, TKey>(IReadOnlyList<TRow> rows, int limit, Func<TRow, TItem> item, Func<TRow, TKey> key)
        where TKey : class =>
        new([.. rows.Take(limit).Select(item)], rows.Count > limit ? key(rows[limit - 1]) : null);
}
