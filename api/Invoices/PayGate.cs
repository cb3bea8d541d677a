using System.Net;

namespace LeadExec.Api.Invoices;

/// <summary>
/// Bounds the calls of the pay pages: for each address and for all of them in a minute, so that names cannot be tried out and nobody
/// opens payments by the thousand. Addresses are remembered for a minute, at most ten thousand; more count as one.
/// </summary>
internal sealed class PayGate(TimeProvider time)
{
    /// <summary>Pages that one address may open in a minute.</summary>
    public const int Views = 60;

    /// <summary>Payments that one address may begin in a minute.</summary>
    public const int Payments = 10;

    /// <summary>Payments that all together may begin in a minute.</summary>
    public const int AllPayments = 300;

    private const int MostAddresses = 10_000;
    private static readonly TimeSpan Frame = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<(IPAddress, bool), int> counts = [];
    private long startedAt = time.GetTimestamp();
    private int payments;

    /// <summary>False when there were too many.</summary>
    public bool TryEnter(IPAddress? address, bool pays)
    {
        lock (gate)
        {
            if (time.GetElapsedTime(startedAt) >= Frame)
            {
                (startedAt, payments) = (time.GetTimestamp(), 0);
                counts.Clear();
            }

            var key = (counts.Count < MostAddresses ? address ?? IPAddress.None : IPAddress.None, pays);
            var count = counts[key] = counts.GetValueOrDefault(key) + 1;
            return count <= (pays ? Payments : Views) && (!pays || ++payments <= AllPayments);
        }
    }
}
