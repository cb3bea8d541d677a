using System.Text;

namespace LeadExec.Api.Documents;

/// <summary>
/// Chinese, Japanese and Korean text. A font of it would be many times the size of the program, so the document only names the fonts that
/// PDF readers have for it, or take from the machine.
/// </summary>
internal static class EastAsian
{
    /// <summary>Whether it is of one of these scripts, with their punctuation and wide forms.</summary>
    public static bool Has(Rune letter) => letter.Value is (>= 0x1100 and <= 0x11FF) or (>= 0x2E80 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF01 and <= 0xFFEE);

    /// <summary>Whose fonts a text needs: what is shared by the three languages looks different in each.</summary>
    public static PdfFace FaceOf(string text) =>
        text.Any(letter => letter is (>= '\u1100' and <= '\u11FF') or (>= '\uAC00' and <= '\uD7A3')) ? PdfFace.Korean
        : text.Any(letter => letter is >= '\u3040' and <= '\u30FF') ? PdfFace.Japanese
        : PdfFace.Chinese;

    /// <summary>The font, its encoding of UTF-16 and its collection of letters, as PDF readers know them (ISO 32000-1, 9.7.5.2).</summary>
    public static (string Font, string Encoding, string Ordering, int Supplement) Names(PdfFace face) => face switch
    {
        PdfFace.Japanese => ("KozMinPro-Regular-Acro", "UniJIS-UCS2-H", "Japan1", 4),
        PdfFace.Korean => ("HYSMyeongJoStd-Medium-Acro", "UniKS-UCS2-H", "Korea1", 2),
        PdfFace.Standard or PdfFace.Embedded or PdfFace.Chinese => ("STSongStd-Light-Acro", "UniGB-UCS2-H", "GB1", 4),
    };
}
