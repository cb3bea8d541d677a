using System.Text;
using System.Text.Json;

namespace LeadExec.Torture;

/// <summary>
/// JSON lines, one per answer that reached the generator. Each is one write on a handle opened for appending, after the answer was
/// read whole, so the file never says more than the product acknowledged.
/// </summary>
internal sealed class AckLog : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly Lock gate = new();
    private readonly List<Ack> all = [];
    private readonly FileStream file;

    public AckLog(string path) => file = new FileStream(Path = path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    public string Path { get; }

    public int Count
    {
        get
        {
            lock (gate)
            {
                return all.Count;
            }
        }
    }

    public IReadOnlyList<Ack> All
    {
        get
        {
            lock (gate)
            {
                return [.. all];
            }
        }
    }

    public void Add(Ack ack)
    {
        lock (gate)
        {
            all.Add(ack);
            file.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(ack, Json) + "\n"));
        }
    }

    public void Dispose() => file.Dispose();
}
