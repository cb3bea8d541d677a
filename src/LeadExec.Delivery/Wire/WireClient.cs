using System.Buffers;
using System.Collections.Immutable;
using System.Net;
using System.Text;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using Microsoft.Extensions.Options;

namespace LeadExec.Delivery.Wire;

/// <summary>
/// One exchange over HTTP/1.1 through one handler: no redirects, cookies, proxies, decompression or repeats of its own
/// (FM-52, FM-58, M2), every connection past the address guard, the whole exchange under the caller's token (FM-48).
/// </summary>
internal sealed class WireClient : IDisposable
{
    private readonly DeliveryOptions options;
    private readonly TimeProvider time;
    private readonly HttpMessageInvoker invoker;

    public WireClient(IOptions<DeliveryOptions> options, OutboundConnector connector, TimeProvider time)
    {
        (this.options, this.time) = (options.Value, time);
        invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            ConnectCallback = connector.ConnectAsync,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            PreAuthenticate = false,
            Credentials = null,
            ActivityHeadersPropagator = null,
            MaxConnectionsPerServer = this.options.MaximumConnectionsPerHost,
            MaxResponseHeadersLength = this.options.MaximumResponseHeaderKilobytes,
            MaxResponseDrainSize = 0,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(this.options.IdleConnectionSeconds),
            PooledConnectionLifetime = TimeSpan.FromSeconds(this.options.ConnectionLifetimeSeconds),
            RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
            ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        });
    }

    public void Dispose() => invoker.Dispose();

    /// <summary>Never throws; an end by <paramref name="deadline"/> is NotSent or Unknown, depending on how far the request got.</summary>
    public async Task<WireResult> ExchangeAsync(WireRequest request, WireTrace trace, CancellationToken deadline)
    {
        var content = new TrackedContent(request.Body, trace);
        using var givenUp = CancellationTokenSource.CreateLinkedTokenSource(deadline);
        var sendBy = GiveUpUnsent(request, content, givenUp);
        try
        {
            return givenUp.IsCancellationRequested && content.TryClose()
                ? WireResult.NotSent(RejectReason.BuyerTimeout, "The time was over before the request was made.")
                : await ExchangeAsync(request, content, trace, givenUp.Token).ConfigureAwait(false);
        }
        finally
        {
            if (sendBy is not null)
            {
                // Waits for its callback, which must not find what it cancels disposed.
                await sendBy.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task<WireResult> ExchangeAsync(WireRequest request, TrackedContent content, WireTrace trace, CancellationToken deadline)
    {
        WireAnswer? head = null;
        using var body = new MemoryStream();
        try
        {
            using var message = Message(request, content, trace);
            using var response = await invoker.SendAsync(message, deadline).ConfigureAwait(false);
            trace.FirstByte();
            head = Head(response, request.KeepHeaders);
            var complete = await ReadAsync(response, body, deadline).ConfigureAwait(false);
            var answer = head with { Body = body.ToArray() };
            return complete
                ? new WireResult { Answer = answer }
                : WireResult.Unknown(RejectReason.ResponseTooLarge, $"The answer is larger than {options.MaximumResponseBytes} bytes.", answer);
        }
        catch (Exception failure)
        {
            return content.TryClose() ? NotSent(failure, deadline) : Unknown(failure, head is null ? null : head with { Body = body.ToArray() }, deadline);
        }
    }

    /// <summary>Ends the exchange at <see cref="WireRequest.SendBy"/> if the request is not complete then; null where it has none.</summary>
    private ITimer? GiveUpUnsent(WireRequest request, TrackedContent content, CancellationTokenSource givenUp)
    {
        if (request.SendBy is not { } moment)
        {
            return null;
        }

        var left = moment - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
        {
            givenUp.Cancel();
            return null;
        }

        return time.CreateTimer(_ => CancelUnsent(content, givenUp), null, left, Timeout.InfiniteTimeSpan);
    }

    private static void CancelUnsent(TrackedContent content, CancellationTokenSource givenUp)
    {
        if (content.TryClose())
        {
            givenUp.Cancel();
        }
    }

    private static HttpRequestMessage Message(WireRequest request, TrackedContent content, WireTrace trace)
    {
        var message = new HttpRequestMessage(request.Method, request.Address)
        {
            Content = content,
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        message.Options.Set(WireTrace.Key, trace);
        if (request.ContentType is { } contentType)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        foreach (var (name, value) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    private WireAnswer Head(HttpResponseMessage response, bool headers) => new()
    {
        Status = (int)response.StatusCode,
        Headers = headers || response.StatusCode == HttpStatusCode.Unauthorized
            ? [.. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).SelectMany(header => header.Value, (header, value) => new ExchangeHeader(header.Key, value))]
            : [],
        Charset = response.Content.Headers.ContentType?.CharSet,
        Encoded = response.Content.Headers.ContentEncoding.Any(encoding => encoding != "identity"),
        RetryAfter = response.Headers.RetryAfter is { } wait ? wait.Delta ?? wait.Date - time.GetUtcNow() : null,
    };

    /// <summary>Reads the answer to its end; false when it is longer than allowed (E-74).</summary>
    private async Task<bool> ReadAsync(HttpResponseMessage response, MemoryStream body, CancellationToken deadline)
    {
        // The response owns the stream.
        var stream = await response.Content.ReadAsStreamAsync(deadline).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            while (true)
            {
                var count = await stream.ReadAsync(buffer, deadline).ConfigureAwait(false);
                var room = options.MaximumResponseBytes - (int)body.Length;
                body.Write(buffer, 0, Math.Min(count, room));
                if (count == 0 || count > room)
                {
                    return count == 0;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static WireResult NotSent(Exception failure, CancellationToken deadline)
    {
        if (Find<OutboundRefusedException>(failure) is { } refused)
        {
            return WireResult.NotSent(RejectReason.AddressRefused, refused.Message);
        }

        if (deadline.IsCancellationRequested)
        {
            return WireResult.NotSent(RejectReason.BuyerTimeout, "The time was over before the request was complete.");
        }

        return WireResult.NotSent(RejectReason.BuyerUnreachable, ErrorOf(failure) switch
        {
            HttpRequestError.NameResolutionError => "The buyer's host name was not found.",
            HttpRequestError.SecureConnectionError => "The buyer's certificate or TLS was refused.",
            _ => "The buyer could not be reached.",
        });
    }

    // The words are ours alone: an exception may quote what the buyer wrote.
    private static WireResult Unknown(Exception failure, WireAnswer? head, CancellationToken deadline)
    {
        if (deadline.IsCancellationRequested)
        {
            return WireResult.Unknown(RejectReason.BuyerTimeout, "The buyer did not answer completely in time.", head);
        }

        return ErrorOf(failure) switch
        {
            HttpRequestError.ConfigurationLimitExceeded =>
                WireResult.Unknown(RejectReason.ResponseTooLarge, "The head of the answer is too large.", head),
            HttpRequestError.InvalidResponse => WireResult.Unknown(RejectReason.ConnectionLost, "The answer is not HTTP.", head),
            _ => WireResult.Unknown(RejectReason.ConnectionLost, "The connection broke before the answer was complete.", head),
        };
    }

    private static HttpRequestError ErrorOf(Exception failure) =>
        Find<HttpIOException>(failure)?.HttpRequestError ?? Find<HttpRequestException>(failure)?.HttpRequestError ?? HttpRequestError.Unknown;

    private static T? Find<T>(Exception? failure)
        where T : Exception
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is T found)
            {
                return found;
            }
        }

        return null;
    }
}
