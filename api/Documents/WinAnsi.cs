using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace LeadExec.Api.Documents;

/// <summary>
/// Text in the encoding of the fonts that every PDF reader brings along (ISO 32000-1, Annex D). Western European text stays as it is.
/// What neither these fonts nor ours have is written in simpler letters where that is possible; what is left becomes a question mark.
/// </summary>
internal static class WinAnsi
{
    private const string From128 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    private const string Cyrillic =
        "а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz";

    private const string Greek =
        "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o";

    private const string Latin = "ł=l đ=d ħ=h ı=i ŋ=n ŧ=t ə=e ạ=a ș=s ț=t ‐=- ‑=- ‒=– −=- ―=— ′=' ″=\" ‹=‹";

    private static readonly FrozenDictionary<char, byte> Codes = From128
        .Select((letter, at) => (letter, code: (byte)(128 + at)))
        .Where(pair => pair.letter != '\0')
        .ToFrozenDictionary(pair => pair.letter, pair => pair.code);

    private static readonly FrozenDictionary<char, string> Others = $"{Cyrillic} {Greek} {Latin}"
        .Split(' ')
        .Select(pair => (Letter: pair[0], Text: pair[2..]))
        .ToFrozenDictionary(pair => pair.Letter, pair => pair.Text);

    /// <summary>One byte for each character that is shown; control characters become spaces.</summary>
    public static byte[] Encode(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                bytes.Add((byte)'?');
                at++;
            }
            else
            {
                Add(bytes, text[at]);
            }
        }

        return [.. bytes];
    }

    private static void Add(List<byte> bytes, char letter)
    {
        if (CodeOf(letter) is { } code)
        {
            bytes.Add(code);
            return;
        }

        foreach (var simple in Simple(letter))
        {
            bytes.Add(CodeOf(simple) ?? (byte)'?');
        }
    }

    /// <summary>Null: these fonts have no such letter. Control characters are spaces.</summary>
    public static byte? CodeOf(char letter) =>
        letter < 32 || letter == 127 ? (byte)' '
        : letter is < (char)127 or (>= (char)160 and <= (char)255) ? (byte)letter
        : Codes.TryGetValue(letter, out var code) ? code
        : null;

    // A mark on its own belongs to the letter before it, which was written already.
    private static string Simple(char letter)
    {
        if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
        {
            return "";
        }

        if (Others.TryGetValue(char.ToLowerInvariant(letter), out var other))
        {
            return char.IsUpper(letter) && other.Length > 0 ? char.ToUpperInvariant(other[0]) + other[1..] : other;
        }

        var parts = char.IsSurrogate(letter) ? "?" : letter.ToString().Normalize(NormalizationForm.FormKD);
        return parts.Length > 1 || parts[0] != letter ? string.Concat(parts.Select(Simplest)) : "?";
    }

    private static string Simplest(char part) => CodeOf(part) is not null ? part.ToString() : Simple(part);
}
