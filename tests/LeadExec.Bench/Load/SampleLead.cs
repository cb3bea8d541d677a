using System.Globalization;
using System.Text;

namespace LeadExec.Bench.Load;

/// <summary>The same JSON for every contender: identifiers and seven fields, another person in each.</summary>
internal static class SampleLead
{
    private static readonly string Run = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray().AsSpan(0, 4));

    public static byte[] Json(int leadType, long number) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"LID":{{leadType}},"VID":{{leadType}},"AID":{{leadType}},"FirstName":"Ann","LastName":"Example","Email":"ann.{{Run}}.{{number}}@example.com","PrimaryPhone":"{{200 + (number / 10_000_000 % 700):000}}{{200 + (number / 10_000 % 700):000}}{{number % 10_000:0000}}","State":"AZ","Zip":"85004","LoanAmount":250000}"""));
}
