using System.Globalization;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Intake.Instructions;

/// <summary>Finds a value for each field that the lead checks accept, so that the samples of the page run as they stand. All names and numbers are reserved for examples.</summary>
internal sealed class SampleValues(DateTimeOffset now, string zoneId)
{
    /// <summary>The first candidate that passes the field's own checks; null when none does (a pattern that nobody can guess).</summary>
    public string? For(LeadField field)
    {
        var alone = new LeadType { Id = new LeadTypeId(1), Name = "", Fields = [field with { Required = false, DefaultValue = null }] };
        return Candidates(field).FirstOrDefault(value => LeadValidator.Validate(alone, RawLead.Of((field.Name, value)), new ValidationOptions { Now = now, ZoneId = zoneId }).Accepted);
    }

    private IEnumerable<string> Candidates(LeadField field)
    {
        IEnumerable<string> found = field.Options.IsDefault ? [] : field.Options;
        found = found.Concat(ByMeaning(field.SystemField)).Concat(ByKind(field.Kind)).Concat(ByRule(field.Validation));
        return (field.DefaultValue is { } preset ? found.Append(preset) : found).Where(value => value.Length > 0);
    }

    private static IEnumerable<string> ByMeaning(SystemField meaning) => meaning switch
    {
        SystemField.FirstName => ["Pat"],
        SystemField.LastName => ["Sample"],
        SystemField.FullName => ["Pat Sample"],
        SystemField.Email => ["pat.sample@example.com"],
        SystemField.PrimaryPhone => ["4805550123"],
        SystemField.SecondaryPhone => ["4805550124"],
        SystemField.IsMobile or SystemField.Consent => ["Yes"],
        SystemField.Address => ["100 Main Street"],
        SystemField.Address2 => ["Suite 5"],
        SystemField.City => ["Phoenix"],
        SystemField.State => ["AZ"],
        SystemField.Zip => ["85001"],
        SystemField.Country => ["US", "United States"],
        SystemField.IpAddress => ["203.0.113.10"],
        SystemField.ConsentText => ["I agree to be called."],
        SystemField.ConsentTime => ["2026-01-15 10:30:00"],
        SystemField.Comments => ["A test lead."],
        SystemField.Referrer or SystemField.LandingPageUrl => ["https://www.example.com/form"],
        SystemField.SearchTerm => ["sample search"],
        SystemField.DateOfBirth => ["1980-04-15"],
        SystemField.SourceReference => ["sample-1"],
        SystemField.Custom or SystemField.ForceId => [],
    };

    private static IEnumerable<string> ByKind(FieldKind kind) => kind switch
    {
        FieldKind.Text => ["Sample", "sample", "A", "12345"],
        FieldKind.Phone => ["4805550123"],
        FieldKind.Email => ["pat.sample@example.com"],
        FieldKind.Money or FieldKind.LargeInteger => ["150000", "100"],
        FieldKind.Percentage => ["10", "80"],
        FieldKind.Decimal => ["1.5", "10"],
        FieldKind.Integer => ["3", "30"],
        FieldKind.YesNo => ["Yes"],
        FieldKind.DateTime => ["2026-01-15", "1980-04-15"],
        FieldKind.PostalCode => ["85001"],
        FieldKind.UsState => ["AZ"],
        FieldKind.Province => ["ON"],
        FieldKind.Calculated or FieldKind.DropDown or FieldKind.SubFields => [],
    };

    private IEnumerable<string> ByRule(FieldValidation rule)
    {
        var (low, high) = (rule.Minimum ?? 0, rule.Maximum ?? (rule.Minimum ?? 0) + 10);
        return rule.Rule switch
        {
            ValidationRule.NumericRange => [Number(decimal.Floor((low + high) / 2)), Number(low), Number(high)],
            ValidationRule.LengthRange => [new string('x', (int)Math.Clamp(low, 1, 200)), new string('1', (int)Math.Clamp(low, 1, 200))],
            ValidationRule.DateRange => [Day(rule.From), Day(rule.To)],
            ValidationRule.AgeRange => [Day(DateOnly.FromDateTime(now.UtcDateTime).AddYears(-(int)Math.Clamp(low, 0, 150)).AddMonths(-6))],
            ValidationRule.Pattern or ValidationRule.None => [],
        };
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
