using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;
using LeadExec.Grains.Capacity;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Settings;
using NodaTime;

namespace LeadExec.Grains.Tests.Capacity;

// DIST-46: matching asks each account only while a refusal is remembered
public sealed class CapAdvisorTests
{
    [Fact]
    public void Advisor_is_empty_until_a_cap_refused_and_after_it_forgot()
    {
        var catalog = SampleCatalog.Create().WithBuyer(1, 10m);
        var account = catalog.DeliveryAccounts.Values.First();
        var now = Instant.FromUtc(2026, 3, 6, 12, 0);
        IClosedAccounts advisor = new CapAdvisor(new FixedCatalogSource(catalog));
        advisor.IsEmpty(now).ShouldBeTrue();

        ((CapAdvisor)advisor).Refused(account, RejectReason.DailyCap, now);

        advisor.IsEmpty(now).ShouldBeFalse();
        advisor.WhyClosed(account, now)?.Gate.ShouldBe(RejectReason.DailyCap);
        advisor.IsEmpty(now + CapAdvisor.Memory).ShouldBeTrue();
        advisor.WhyClosed(account, now + CapAdvisor.Memory).ShouldBeNull();
    }
}
