using System.Text;
using System.Text.Unicode;
using LeadExec.Domain.Values;
using Microsoft.Net.Http.Headers;

namespace LeadExec.Api.Intake.Reading;

/// <summary>
/// Reads a post into a <see cref="RawSubmission"/> within limits: gate 1 of E-16. Refuses with BodyTooLarge, UnsupportedMediaType or
/// UnreadableBody and words for the poster.
/// </summary>
internal sealed class SubmissionReader(ReadingLimits limits)
{
    private const int FirstBufferBytes = 8_192;

    public async Task<Decision<RawSubmission>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.Headers.ContentEncoding.ToString() is { Length: > 0 } encoding && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(RejectReason.UnsupportedMediaType, "Compressed bodies are not accepted.");
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || FormatOf(type) is not { } format)
        {
            return Refuse(RejectReason.UnsupportedMediaType, "Send a form, JSON or XML with its content type.");
        }

        if (!IsUtf8(type))
        {
            return Refuse(RejectReason.UnsupportedMediaType, "Only UTF-8 is accepted.");
        }

        var body = await ReadBodyAsync(request, cancellationToken);
        return body.Accepted ? await ReadFieldsAsync(format, type, body.Value, cancellationToken) : Decision<RawSubmission>.Refuse(body.Reason, body.Detail!);
    }

    /// <summary>Reads a body that is already in memory.</summary>
    public async Task<Decision<RawSubmission>> ReadFieldsAsync(PostFormat format, MediaTypeHeaderValue type, byte[] body, CancellationToken cancellationToken)
    {
        var budget = new FieldBudget(limits);
        var (map, attributes) = (new FieldMap(budget), new FieldMap(budget));
        var read = format switch
        {
            PostFormat.Form => FormFieldReader.Read(body, map),
            PostFormat.Multipart => await MultipartFieldReader.ReadAsync(body, HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), map, cancellationToken),
            PostFormat.Json => Text(body, budget) is { } start && JsonFieldReader.Read(body.AsSpan(start), map),
            PostFormat.Xml => Text(body, budget) is { } start && XmlFieldReader.Read(Encoding.UTF8.GetString(body.AsSpan(start)), map, attributes),
        };
        if (!read || budget.Problem is not null)
        {
            return Refuse(RejectReason.UnreadableBody, budget.Problem ?? "The body cannot be read.");
        }

        return Decision<RawSubmission>.Accept(new RawSubmission
        {
            Format = format,
            Body = body,
            MediaType = type.MediaType.ToString(),
            Fields = map.ToFields(),
            RootAttributes = attributes.ToFields(),
        });
    }

    private static Decision<RawSubmission> Refuse(RejectReason reason, string detail) => Decision<RawSubmission>.Refuse(reason, detail);

    private static PostFormat? FormatOf(MediaTypeHeaderValue type)
    {
        if (type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            return PostFormat.Form;
        }

        if (type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return PostFormat.Multipart;
        }

        if (type.SubTypeWithoutSuffix.Equals("json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        {
            return PostFormat.Json;
        }

        var isXml = type.SubTypeWithoutSuffix.Equals("xml", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("xml", StringComparison.OrdinalIgnoreCase);
        return isXml ? PostFormat.Xml : null;
    }

    private static bool IsUtf8(MediaTypeHeaderValue type)
    {
        var charset = HeaderUtilities.RemoveQuotes(type.Charset);
        return !charset.HasValue || charset.Length == 0
            || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase)
            || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);
    }

    // Where the text starts: after a byte order mark, if there is one.
    private static int? Text(byte[] body, FieldBudget budget)
    {
        if (!Utf8.IsValid(body))
        {
            budget.Fail("The body is not UTF-8.");
            return null;
        }

        return body.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
    }

    // Counts while it reads: a length header may be absent or wrong (FM-40).
    private async Task<Decision<byte[]>> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limits.MaximumBodyBytes)
        {
            return TooLarge();
        }

        var buffer = new byte[Math.Min(request.ContentLength + 1 ?? FirstBufferBytes, limits.MaximumBodyBytes + 1)];
        var length = 0;
        try
        {
            while (await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken) is var read and > 0)
            {
                length += read;
                if (length > limits.MaximumBodyBytes)
                {
                    return TooLarge();
                }

                if (length == buffer.Length)
                {
                    Array.Resize(ref buffer, Math.Min(buffer.Length * 2, limits.MaximumBodyBytes + 1));
                }
            }
        }
        catch (BadHttpRequestException broken) when (broken.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge();
        }
        catch (IOException broken) when (IsMalformed(broken, request))
        {
            request.HttpContext.Response.Headers.Connection = "close";
            return Decision<byte[]>.Refuse(RejectReason.UnreadableBody, "The body was cut off or its chunks are malformed.");
        }

        return Decision<byte[]>.Accept(buffer.AsSpan(0, length).ToArray());
    }

    // The server reports some malformed chunks as a bad request and others as a plain I/O fault; a caller who left is neither.
    private static bool IsMalformed(IOException broken, HttpRequest request) => broken is BadHttpRequestException refused
        ? refused.StatusCode == StatusCodes.Status400BadRequest
        : !request.HttpContext.RequestAborted.IsCancellationRequested;

    private Decision<byte[]> TooLarge() => Decision<byte[]>.Refuse(RejectReason.BodyTooLarge, $"The body is larger than {limits.MaximumBodyBytes} bytes.");
}
