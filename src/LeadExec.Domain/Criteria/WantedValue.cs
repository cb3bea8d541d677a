using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Criteria;

/// <summary>How the values of a test are read: like posted ones, so that Arizona is AZ and (602) 555-1234 is its digits. One reading for criteria and for searches.</summary>
public static class WantedValue
{
    /// <summary>The value in canonical form; one that does not fit the field's type stays text.</summary>
    public static FieldValue Read(LeadField? field, string wanted, string zoneId)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var text = wanted.Trim();
        if (field is null || text.Length == 0)
        {
            return FieldValue.Of(text);
        }

        return FieldReader.Read(field, text, new ReadingContext(zoneId, AcceptsCanadianPostalCodes: true)) ?? FieldValue.Of(text);
    }

    /// <summary>A part to look for inside a value. Parts of phone numbers are their digits: (602) starts 6025551234.</summary>
    public static string Part(LeadField? field, string part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var digits = field?.Kind == FieldKind.Phone ? string.Concat(part.Where(char.IsAsciiDigit)) : "";
        return digits.Length > 0 ? digits : part.Trim();
    }
}
