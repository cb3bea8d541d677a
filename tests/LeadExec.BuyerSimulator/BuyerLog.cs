using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadExec.BuyerSimulator;

/// <summary>The buyer's own record of what reached it; the other side of INV-26.</summary>
public sealed class BuyerLog : IDisposable
{
    private const int KeptInMemory = 200_000;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
    private readonly Lock gate = new();
    private readonly Queue<BuyerLogEntry> entries = new();
    private readonly FileStream? file;
    private long count;

    public BuyerLog(string? path) =>
        file = path is null ? null : new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    /// <summary>All wire requests in order of arrival.</summary>
    public IReadOnlyList<BuyerLogEntry> Entries
    {
        get
        {
            lock (gate)
            {
                return [.. entries];
            }
        }
    }

    /// <summary>Entries of one buyer.</summary>
    public IReadOnlyList<BuyerLogEntry> Of(string buyer) => [.. Entries.Where(entry => entry.Buyer == buyer)];

    public void Add(BuyerLogEntry entry)
    {
        lock (gate)
        {
            entry = entry with { Number = ++count };
            entries.Enqueue(entry);
            if (entries.Count > KeptInMemory)
            {
                entries.Dequeue();
            }

            // One write per line on an append-only handle: a kill leaves whole lines.
            file?.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(entry, Json) + "\n"));
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            entries.Clear();
        }
    }

    public void Dispose() => file?.Dispose();
}
