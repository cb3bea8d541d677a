using System.Globalization;
using System.Text;

namespace LeadExec.Bench.Load;

/// <summary>The same JSON for every contender: identifiers and seven fields, another person in each.</summary>
internal static class SampleLead
{
    private static readonly string Run = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray().AsSpan(0, 4));

    /// <param name="leadType">Number of the lead type, its source and its campaign.</param>
    /// <param name="number">The person.</param>
    /// <param name="amount">The loan; another one makes another post of the same person.</param>
    /// <param name="orderId">Of the accepted ping before it; null: there was none.</param>
    public static byte[] Json(int leadType, long number, long amount = 250_000, string? orderId = null)
    {
        var order = orderId is null ? "" : $",\"orderId\":\"{orderId}\"";
        return Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"LID":{{leadType}},"VID":{{leadType}},"AID":{{leadType}},"FirstName":"Ann","LastName":"Example","Email":"ann.{{Run}}.{{number}}@example.com","PrimaryPhone":"{{200 + (number / 10_000_000 % 700):000}}{{200 + (number / 10_000 % 700):000}}{{number % 10_000:0000}}","State":"AZ","Zip":"85004","LoanAmount":{{amount}}{{order}}}"""));
    }
}
