using System.Text;
using System.Text.Unicode;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LeadExec.Api.Intake.Reading;

/// <summary>Reads multipart/form-data like a form (decision 2). Files are refused; an empty file input counts as absent.</summary>
internal static class MultipartFieldReader
{
    private const int MaximumBoundaryLength = 100;

    public static async Task<bool> ReadAsync(byte[] body, string boundary, FieldMap map, CancellationToken cancellationToken)
    {
        if (boundary.Length is 0 or > MaximumBoundaryLength)
        {
            return map.Budget.Fail("The multipart boundary is missing or too long.");
        }

        var reader = new MultipartReader(boundary, new MemoryStream(body, writable: false)) { HeadersCountLimit = 16, HeadersLengthLimit = 4_096 };
        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (!await ReadSectionAsync(section, map, cancellationToken))
                {
                    return false;
                }
            }

            return true;
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            return map.Budget.Fail("The multipart body cannot be read.");
        }
    }

    private static async Task<bool> ReadSectionAsync(MultipartSection section, FieldMap map, CancellationToken cancellationToken)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || !disposition.Name.HasValue)
        {
            return map.Budget.Fail("A part of the multipart body has no name.");
        }

        using var bytes = new MemoryStream();
        await section.Body.CopyToAsync(bytes, cancellationToken);
        var isFile = disposition.FileName.HasValue || disposition.FileNameStar.HasValue;
        if (isFile)
        {
            return bytes.Length == 0 || map.Budget.Fail("Files are not accepted.");
        }

        var content = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
        return Utf8.IsValid(content)
            ? FormFieldReader.Add(map, name, Encoding.UTF8.GetString(content))
            : map.Budget.Fail("The multipart body is not UTF-8.");
    }
}
