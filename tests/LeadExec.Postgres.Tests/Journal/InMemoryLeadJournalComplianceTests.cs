using LeadExec.Ports.Books;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.TestKit.Journal;

namespace LeadExec.Postgres.Tests.Journal;

public sealed class InMemoryLeadJournalComplianceTests : LeadJournalCompliance
{
    protected override Task<JournalHarness> StartAsync() => Task.FromResult<JournalHarness>(new Harness());

    private sealed class Harness : JournalHarness
    {
        private readonly InMemoryLeadJournal model;

        public Harness() => model = new InMemoryLeadJournal(() => Now);

        public override ILeadJournal Journal => model;

        public override IBookKeeper Books => model;

        public override ILeadRecord Record => model;

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
