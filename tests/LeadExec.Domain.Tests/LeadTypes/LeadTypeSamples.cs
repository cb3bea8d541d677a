using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.LeadTypes;

/// <summary>Lead types and checks that several tests share.</summary>
internal static class LeadTypeSamples
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static ValidationOptions Options { get; } = new() { Now = Now, ZoneId = "America/Phoenix" };

    public static LeadType Mortgage { get; } = Type(
        Field("FirstName") with { SystemField = SystemField.FirstName, Required = true },
        Field("Email", FieldKind.Email) with { SystemField = SystemField.Email, Required = true, InDuplicateKey = true },
        Field("PrimaryPhone", FieldKind.Phone) with { SystemField = SystemField.PrimaryPhone, Required = true, InDuplicateKey = true },
        Field("State", FieldKind.UsState) with { SystemField = SystemField.State, Required = true },
        Field("Zip", FieldKind.PostalCode) with { SystemField = SystemField.Zip },
        Field("Country") with { SystemField = SystemField.Country },
        Field("LoanType", FieldKind.DropDown) with { Options = ["Refinance", "Purchase", "Cash-Out"] },
        Field("LoanAmount", FieldKind.Money),
        Field("PropertyValue", FieldKind.Money),
        Field("MortgageBalance1", FieldKind.Money),
        Field("MortgageBalance2", FieldKind.Money),
        Field("LTV", FieldKind.Calculated) with { Expression = "([MortgageBalance1] + [MortgageBalance2]) / [PropertyValue] * 100", Format = "0.00" },
        Field("Consent", FieldKind.YesNo),
        Field("BirthDate", FieldKind.DateTime) with { SystemField = SystemField.DateOfBirth },
        Field("Interests") with { AcceptsSeveral = true },
        Field("Drivers", FieldKind.SubFields) with { Children = [Field("Name") with { Required = true }, Field("Age", FieldKind.Integer)] });

    public static LeadField Field(string name, FieldKind kind = FieldKind.Text) => new() { Name = name, Kind = kind };

    public static LeadType Type(params ImmutableArray<LeadField> fields) => new() { Id = new LeadTypeId(4439), Name = "Mortgage", Fields = fields };

    public static LeadValidation Check(LeadType type, params ReadOnlySpan<(string Name, string Value)> posted) =>
        LeadValidator.Validate(type, RawLead.Of(posted), Options);

    public static Lead Valid(LeadType type, params ReadOnlySpan<(string Name, string Value)> posted)
    {
        var checkedLead = Check(type, posted);
        checkedLead.Errors.ShouldBeEmpty();
        return checkedLead.Lead!;
    }

    /// <summary>A mortgage lead with the required fields and more.</summary>
    public static Lead MortgageLead(params ReadOnlySpan<(string Name, string Value)> more)
    {
        (string Name, string Value)[] required =
            [("FirstName", "Ann"), ("Email", "ann@example.com"), ("PrimaryPhone", "602-555-1234"), ("State", "AZ")];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, _) in more)
        {
            names.Add(name);
        }

        return Valid(Mortgage, [.. required.Where(field => !names.Contains(field.Name)), .. more]);
    }
}
