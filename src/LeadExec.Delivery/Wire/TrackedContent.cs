using System.Net;

namespace LeadExec.Delivery.Wire;

/// <summary>
/// A request body that knows whether it may have reached the buyer completely (reliability 5.4). The last chunk is the point of
/// no return: before it the caller can close the gate, and then the request can never become complete; after it the outcome is
/// unknown until an answer is read. It is written once only, whatever the handler would like (M2, FM-58).
/// </summary>
internal sealed class TrackedContent(ReadOnlyMemory<byte> body, WireTrace trace) : HttpContent
{
    private const int Chunk = 16 * 1024;
    private const int Open = 0;
    private const int Released = 1;
    private const int Closed = 2;
    private int gate = Open;
    private int serializations;

    /// <summary>True: no complete request can have reached the buyer, now or later. False: it may have.</summary>
    public bool TryClose() => Interlocked.CompareExchange(ref gate, Closed, Open) != Released;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref serializations) > 1)
        {
            throw new HttpRequestException("A delivery is written once.");
        }

        var at = 0;
        while (body.Length - at > Chunk)
        {
            await stream.WriteAsync(body.Slice(at, Chunk), cancellationToken).ConfigureAwait(false);
            at += Chunk;
        }

        if (Interlocked.CompareExchange(ref gate, Released, Open) != Open)
        {
            throw new OperationCanceledException("The delivery was given up before it was complete.");
        }

        trace.Sent();
        await stream.WriteAsync(body[at..], cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
