using System.Text;
using System.Text.Unicode;

namespace LeadExec.Api.Leads;

/// <summary>Bytes as people can read them: text when they are UTF-8, else base64.</summary>
public sealed record WireBody(string? Text, string? Base64, int Length)
{
    internal static WireBody Of(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes)
        ? new WireBody(Encoding.UTF8.GetString(bytes), null, bytes.Length)
        : new WireBody(null, Convert.ToBase64String(bytes), bytes.Length);

    public override string ToString() => "[body]";
}
