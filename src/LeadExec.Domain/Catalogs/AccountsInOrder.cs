using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace LeadExec.Domain.Catalogs;

/// <summary>Delivery accounts in creation order (E-42): client number, then account number; numbers are given out in order of creation.</summary>
internal static class AccountsInOrder
{
    public static ImmutableArray<DeliveryAccount> Of(IEnumerable<DeliveryAccount> accounts) => [.. accounts.Order(Creation)];

    /// <summary>The accounts without some that are among them and with others; between the changes they are copied in one piece.</summary>
    public static ImmutableArray<DeliveryAccount> Changed(ImmutableArray<DeliveryAccount> accounts, IEnumerable<DeliveryAccount> gone, IEnumerable<DeliveryAccount> added)
    {
        var (leaving, coming) = (Of(gone), Of(added));
        var old = accounts.AsSpan();
        var next = new DeliveryAccount[old.Length - leaving.Length + coming.Length];
        var (from, to, left, came) = (0, 0, 0, 0);
        while (left < leaving.Length || came < coming.Length)
        {
            var leaves = left < leaving.Length && (came == coming.Length || Creation.Compare(leaving[left], coming[came]) <= 0);
            var place = from + FirstNotBefore(old[from..], leaves ? leaving[left] : coming[came]);
            old[from..place].CopyTo(next.AsSpan(to));
            to += place - from;
            from = place;
            if (leaves)
            {
                from++;
                left++;
            }
            else
            {
                next[to++] = coming[came++];
            }
        }

        old[from..].CopyTo(next.AsSpan(to));
        return ImmutableCollectionsMarshal.AsImmutableArray(next);
    }

    private static Comparer<DeliveryAccount> Creation { get; } = Comparer<DeliveryAccount>.Create(
        (one, other) => (one.ClientId.Value, one.Id.Value).CompareTo((other.ClientId.Value, other.Id.Value)));

    private static int FirstNotBefore(ReadOnlySpan<DeliveryAccount> accounts, DeliveryAccount account)
    {
        var (low, high) = (0, accounts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Creation.Compare(accounts[middle], account) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
