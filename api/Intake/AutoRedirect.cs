using System.Runtime.InteropServices;
using System.Xml;
using LeadExec.Api.Intake.Posts;

namespace LeadExec.Api.Intake;

/// <summary>
/// Sends a landing page's consumer on (RCV-23, E-26): to the buyer's address in the answer, else to the post's own success or failure
/// address, else nowhere, and the XML answer is shown. Only answers of processed leads redirect.
/// </summary>
internal static class AutoRedirect
{
    public static ReceiverAnswer Of(ReceiverAnswer answer, V1Post post)
    {
        if (answer.Rendered.HttpStatus != StatusCodes.Status200OK)
        {
            return answer;
        }

        var (valid, redirectUrl) = Read(answer);
        var own = valid ? post.SuccessUrl : post.FailureUrl;
        return answer with { Location = (redirectUrl is null ? null : PropertyReader.WebAddress(redirectUrl)) ?? own };
    }

    // The bytes are our own, stored by an earlier rendering.
    private static (bool Valid, string? RedirectUrl) Read(ReceiverAnswer answer)
    {
        var body = ImmutableCollectionsMarshal.AsArray(answer.Rendered.Body)!;
        using var reader = XmlReader.Create(new MemoryStream(body, writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var (valid, url) = (false, (string?)null);
        reader.ReadToFollowing("PostResponse");
        reader.Read();
        while (!reader.EOF && reader.Depth > 0)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            switch (reader.LocalName)
            {
                case "isValidPost":
                    valid = reader.ReadElementContentAsBoolean();
                    break;
                case "RedirectURL":
                    url = reader.ReadElementContentAsString();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return (valid, string.IsNullOrEmpty(url) ? null : url);
    }
}
