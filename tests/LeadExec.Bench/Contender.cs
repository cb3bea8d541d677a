using LeadExec.Bench.Load;

namespace LeadExec.Bench;

/// <summary>Something that takes leads: its address, what is posted to it, and the process that pays for it.</summary>
internal sealed record Contender(string Name, Uri Address, int LeadType, int Pid) : ILoadTarget
{
    private static ReadOnlySpan<byte> Taken => "\"isValidPost\":true"u8;

    public byte[] Body(long number) => SampleLead.Json(LeadType, number);

    public bool IsGood(int status, ReadOnlySpan<byte> answer) => status == 200 && answer.IndexOf(Taken) >= 0;
}
