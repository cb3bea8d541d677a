namespace LeadExec.Api.Security;

/// <summary>Whether a text can be an e-mail address; only a mail proves that it is one.</summary>
internal static class Emails
{
    public static bool LooksRight(string value)
    {
        var at = value.IndexOf('@', StringComparison.Ordinal);
        return value.Length <= 254 && at > 0 && at == value.LastIndexOf('@') && at < value.Length - 1
            && !value.Any(character => char.IsWhiteSpace(character) || char.IsControl(character));
    }
}
