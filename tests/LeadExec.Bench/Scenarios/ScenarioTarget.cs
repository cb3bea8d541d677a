using System.Text;
using LeadExec.Bench.Load;
using LeadExec.Bench.Ping;

namespace LeadExec.Bench.Scenarios;

/// <summary>A lead type of the scenario bench, posted to as a source posts to it.</summary>
/// <param name="Receiver">Where leads go.</param>
/// <param name="LeadType">Number of the lead type, its source and its campaign.</param>
internal sealed record ScenarioTarget(Uri Receiver, int LeadType) : ILoadTarget
{
    private static ReadOnlySpan<byte> Taken => "\"isValidPost\":true"u8;

    private static ReadOnlySpan<byte> OrderId => "\"orderId\":\""u8;

    /// <summary>Where a ping is sent before the lead; null: it is posted at once.</summary>
    public Uri? Pinged { get; init; }

    /// <summary>Every person is posted twice, the second time with another loan, so that it is a duplicate and no repeated post (decision 1).</summary>
    public bool Twice { get; init; }

    public Uri Address => Pinged ?? Receiver;

    public byte[] Body(long number) => Pinged is { } address ? new PingTarget("", address, LeadType).Body(number)
        : Twice ? SampleLead.Json(LeadType, number / 2, 250_000 + (number % 2))
        : SampleLead.Json(LeadType, number);

    public LoadPost? Next(long number, ReadOnlySpan<byte> answer)
    {
        var at = Pinged is null ? -1 : answer.IndexOf(OrderId);
        if (at < 0)
        {
            return null;
        }

        var rest = answer[(at + OrderId.Length)..];
        var order = Encoding.ASCII.GetString(rest[..rest.IndexOf((byte)'"')]);
        return new LoadPost(Receiver, SampleLead.Json(LeadType, number, PingTarget.AmountOf(number), order));
    }

    /// <summary>A duplicate is answered with no, and rightly so.</summary>
    public bool IsGood(int status, ReadOnlySpan<byte> answer) => status == 200 && (Twice || answer.IndexOf(Taken) >= 0);
}
