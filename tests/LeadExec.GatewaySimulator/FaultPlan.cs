namespace LeadExec.GatewaySimulator;

/// <summary>Faults that wait for the next requests that move money, of one customer or of anybody.</summary>
internal sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly List<(string? Customer, SimFault Fault)> waiting = [];

    public void Add(SimFault fault, int times, string? customer)
    {
        lock (gate)
        {
            waiting.AddRange(Enumerable.Repeat((customer, fault), Math.Clamp(times, 0, 1_000)));
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            waiting.Clear();
        }
    }

    public SimFault? Take(string? customer)
    {
        lock (gate)
        {
            var at = waiting.FindIndex(fault => fault.Customer is null || fault.Customer == customer);
            if (at < 0)
            {
                return null;
            }

            var taken = waiting[at].Fault;
            waiting.RemoveAt(at);
            return taken;
        }
    }
}
