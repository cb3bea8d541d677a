using System.Globalization;
using System.Text;
using LeadExec.Bench.Load;

namespace LeadExec.Bench.Ping;

/// <summary>Something that takes pings for so many buyers.</summary>
internal sealed record PingTarget(string Name, Uri Address, int Buyers) : ILoadTarget
{
    private static ReadOnlySpan<byte> Taken => "\"accepted\":true"u8;

    /// <summary>The loan of the n-th ping, and of the lead that follows it.</summary>
    public static long AmountOf(long number) => 100_000 + (number % 900_000);

    public byte[] Body(long number) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"LID":{{Buyers}},"VID":{{Buyers}},"AID":{{Buyers}},"State":"AZ","Zip":"85004","LoanAmount":{{AmountOf(number)}}}"""));

    public bool IsGood(int status, ReadOnlySpan<byte> answer) => status == 200 && answer.IndexOf(Taken) >= 0;
}
