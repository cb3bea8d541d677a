using LeadExec.Domain.Delivery;

namespace LeadExec.Delivery.Wire;

/// <summary>When the phases of one delivery happened.</summary>
internal sealed class WireTrace(TimeProvider time)
{
    public static readonly HttpRequestOptionsKey<WireTrace> Key = new("leadexec.trace");

    private readonly long started = time.GetTimestamp();
    private int? connected;
    private int? sent;
    private int? firstByte;

    /// <summary>Requests whose last byte was offered to the kernel.</summary>
    public int WireRequests { get; private set; }

    public void Connected() => connected = Elapsed();

    public void Sent()
    {
        sent = Elapsed();
        WireRequests++;
    }

    public void FirstByte() => firstByte = Elapsed();

    public DeliveryTimings ToTimings() => new() { ConnectMs = connected, SentMs = sent, FirstByteMs = firstByte, TotalMs = Elapsed() };

    private int Elapsed() => (int)time.GetElapsedTime(started).TotalMilliseconds;
}
