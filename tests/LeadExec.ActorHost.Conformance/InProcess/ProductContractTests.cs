using LeadExec.Grains.Interfaces.Leads;
using LeadExec.InProcess.Contracts;

namespace LeadExec.ActorHost.Conformance.InProcess;

/// <summary>Everything that the product's grains say to each other can cross a wire and never changes (decision 20).</summary>
public sealed class ProductContractTests
{
    [Fact]
    public void Grain_interfaces_keep_the_wire_rules() => GrainContracts.OfAssemblies(typeof(ILeadGrain).Assembly).Violations.ShouldBeEmpty();
}
