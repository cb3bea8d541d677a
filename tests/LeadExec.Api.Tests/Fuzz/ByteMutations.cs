using System.Text;

namespace LeadExec.Api.Tests.Fuzz;

/// <summary>Changes bytes without knowing what they mean: flips, cuts, repeats, and pieces of every format put where they do not belong.</summary>
internal static class ByteMutations
{
    private static readonly byte[][] Tokens =
    [
        [0], [0xC3], [0xFF, 0xFE], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], .. Texts(
            "&", "=", "%", "%00", "%ff", "%u0041", "+", "[0].", "[]", "[99999999].", "{", "}", "[", "]", "\"", "\\u0000", "\\ud800", "null", "1e999", "-0", ",", ":", "//", "/*",
            "<", ">", "</", "/>", "<!DOCTYPE a>", "<!ENTITY a \"b\">", "<!--", "]]>", "<![CDATA[", "&#0;", "&#x1F600;", "&lt;", "&a;", "<?xml?>", "<?xml version='1.1'?>", "xmlns=\"x\"",
            "vid=6240", "99999999999", "-1", "--b", "\r\n", "\u202E", "\uFEFF", "Infinity"),
    ];

    /// <summary>The body after none to four changes.</summary>
    public static byte[] Of(byte[] body, Random random)
    {
        var bytes = body.ToList();
        for (var times = random.Next(5); times > 0 && bytes.Count > 0; times--)
        {
            Change(bytes, random.Next(bytes.Count), random);
        }

        return [.. bytes];
    }

    private static void Change(List<byte> bytes, int at, Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveAt(at);
                break;
            case 2:
                bytes.RemoveRange(at, Math.Min(random.Next(30), bytes.Count - at));
                break;
            case 3:
                bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                break;
            case 4:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(60), bytes.Count - at)));
                break;
            default:
                bytes.InsertRange(at, Enumerable.Repeat(bytes[at], random.Next(300)));
                break;
        }
    }

    private static IEnumerable<byte[]> Texts(params string[] texts) => texts.Select(Encoding.UTF8.GetBytes);
}
