using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadExec.GatewaySimulator;

/// <summary>The provider's own books: what money moved, whatever the caller was told (INV-21).</summary>
public sealed class GatewayLog(string? file) : IDisposable
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };
    private readonly Lock gate = new();
    private readonly List<GatewayLogEntry> entries = [];
    private readonly StreamWriter? writer = file is null ? null : new StreamWriter(file, append: true) { AutoFlush = true };

    public IReadOnlyList<GatewayLogEntry> Entries
    {
        get
        {
            lock (gate)
            {
                return [.. entries];
            }
        }
    }

    public IReadOnlyList<GatewayLogEntry> Captures => [.. Entries.Where(entry => entry.Kind == "capture")];

    internal void Add(GatewayLogEntry entry)
    {
        lock (gate)
        {
            entries.Add(entry);
            writer?.WriteLine(JsonSerializer.Serialize(entry, Json));
        }
    }

    public void Dispose() => writer?.Dispose();
}
