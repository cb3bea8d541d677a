namespace LeadExec.Payments;

/// <summary>Codes of providers in the one form that is stored and shown; free text never passes.</summary>
internal static class CodeText
{
    private const int Longest = 64;

    public static string? Clean(string? code)
    {
        if (code is null)
        {
            return null;
        }

        var lower = code.ToLowerInvariant();
        return lower.Length is > 0 and <= Longest && lower.All(at => char.IsAsciiLetterLower(at) || char.IsAsciiDigit(at) || at is '_' or '-' or '.') ? lower : "other";
    }
}
