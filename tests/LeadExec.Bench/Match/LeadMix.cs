using System.Globalization;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Bench.Match;

/// <summary>Mortgage leads whose homes are drawn from the population by state.</summary>
internal static class LeadMix
{
    public static readonly string[] LoanTypes = ["Refinance", "Purchase", "Cash-Out", "Equity", "Reverse"];
    private static readonly string[] Domains = ["gmail.com", "yahoo.com", "aol.com", "comcast.net", "example.org"];

    public static LeadType Type { get; } = new()
    {
        Id = new LeadTypeId(1),
        Name = "Mortgage",
        Fields =
        [
            new LeadField { Name = "State", Kind = FieldKind.UsState, SystemField = SystemField.State },
            new LeadField { Name = "Zip", Kind = FieldKind.PostalCode, SystemField = SystemField.Zip },
            new LeadField { Name = "Phone", Kind = FieldKind.Phone, SystemField = SystemField.PrimaryPhone },
            new LeadField { Name = "Email", Kind = FieldKind.Email, SystemField = SystemField.Email },
            new LeadField { Name = "LoanType", Kind = FieldKind.DropDown, Options = [.. LoanTypes] },
            new LeadField { Name = "LoanAmount", Kind = FieldKind.Money },
            new LeadField { Name = "PropertyValue", Kind = FieldKind.Money },
            new LeadField { Name = "Income", Kind = FieldKind.Money },
            new LeadField { Name = "Score", Kind = FieldKind.Integer },
        ],
    };

    public static Lead Draw(UsMap map, Random random)
    {
        var zip = map.DrawZip(random);
        var value = random.Next(80, 1_500) * 1_000;
        string Money(int amount) => amount.ToString(CultureInfo.InvariantCulture);
        var checkedLead = LeadValidator.Validate(
            Type,
            RawLead.Of(
                ("State", map.State(zip)), ("Zip", map.Zip(zip)), ("Phone", Money(random.Next(201, 990)) + "5551234"), ("Email", $"{(char)('a' + random.Next(26))}@{Domains[random.Next(Domains.Length)]}"),
                ("LoanType", LoanTypes[random.Next(LoanTypes.Length)]), ("LoanAmount", Money(value / 100 * random.Next(20, 100))), ("PropertyValue", Money(value)),
                ("Income", Money(random.Next(20, 250) * 1_000)), ("Score", Money(random.Next(480, 850)))),
            new ValidationOptions { Now = DateTimeOffset.UnixEpoch });
        return checkedLead.Lead ?? throw new InvalidOperationException("A drawn lead is not valid.");
    }
}
