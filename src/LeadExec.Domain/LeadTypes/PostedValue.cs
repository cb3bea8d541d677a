namespace LeadExec.Domain.LeadTypes;

/// <summary>One value of a post whose fields could not all be read: the lead is refused, and its person can still be found.</summary>
public static class PostedValue
{
    /// <summary>The value of a field that the system knows, in the form in which leads hold it; null when it is missing or does not fit its type.</summary>
    public static string? Of(RawLead raw, LeadType type, SystemField known, string zoneId)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(type);
        foreach (var posted in raw.Fields)
        {
            if (type.Find(posted.Name) is { } field && field.SystemField == known
                && posted.Values.FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)) is { } text
                && FieldReader.Read(field, text.Trim(), new ReadingContext(zoneId, AcceptsCanadianPostalCodes: true)) is { IsBlank: false } value)
            {
                return value.Canonical;
            }
        }

        return null;
    }
}
