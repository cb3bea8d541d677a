using System.Globalization;

namespace LeadExec.Silo.Demo;

/// <summary>Invented people for the trickle: plausible, repeatable by seed, and unreachable (reserved numbers and domains).</summary>
internal static class DemoLead
{
    private static readonly string[] First = ["Maria", "James", "Olivia", "Noah", "Emma", "Liam", "Sofia", "Ethan", "Ava", "Lucas", "Mia", "Henry"];
    private static readonly string[] Last = ["Garcia", "Smith", "Nguyen", "Johnson", "Patel", "Brown", "Lopez", "Kim", "Davis", "Miller"];
    private static readonly (string State, string City, string Zip)[] Places =
        [("AZ", "Phoenix", "85004"), ("AZ", "Glendale", "85303"), ("AZ", "Tucson", "85701"), ("NV", "Las Vegas", "89101"), ("CA", "San Diego", "92101"), ("TX", "Austin", "78701")];

    private static readonly string[] Loans = ["Refinance", "Purchase", "Cash-Out"];
    private static readonly string[] Credit = ["Excellent", "Good", "Fair", "Poor"];

    /// <summary>The form fields of the n-th lead; every ninth misses its state, so that refusals show too.</summary>
    public static Dictionary<string, string> Make(int number, Random random)
    {
        var (state, city, zip) = Places[random.Next(Places.Length)];
        var (first, last) = (First[random.Next(First.Length)], Last[random.Next(Last.Length)]);
        var value = random.Next(180, 900) * 1_000;
        var fields = new Dictionary<string, string>
        {
            ["LID"] = DemoCatalog.Mortgage.ToString(),
            ["VID"] = DemoCatalog.Source.ToString(),
            ["AID"] = DemoCatalog.WebCampaign.ToString(),
            ["FirstName"] = first,
            ["LastName"] = last,
            ["Email"] = string.Create(CultureInfo.InvariantCulture, $"{first}.{last}.{number}.{random.Next(100_000)}@example.com").ToLowerInvariant(),
            ["PrimaryPhone"] = string.Create(CultureInfo.InvariantCulture, $"602{random.Next(200, 999)}{random.Next(10_000):0000}"),
            ["Address"] = string.Create(CultureInfo.InvariantCulture, $"{random.Next(100, 9_999)} Main St"),
            ["City"] = city,
            ["State"] = state,
            ["Zip"] = zip,
            ["LoanType"] = Loans[random.Next(Loans.Length)],
            ["LoanAmount"] = (value / 2).ToString(CultureInfo.InvariantCulture),
            ["PropertyValue"] = value.ToString(CultureInfo.InvariantCulture),
            ["MortgageBalance1"] = (value / 3).ToString(CultureInfo.InvariantCulture),
            ["CreditProfile"] = Credit[random.Next(Credit.Length)],
            ["Consent"] = "yes",
            ["IPAddress"] = "203.0.113.7",
        };
        if (number % 9 == 0)
        {
            fields.Remove("State");
        }

        return fields;
    }
}
