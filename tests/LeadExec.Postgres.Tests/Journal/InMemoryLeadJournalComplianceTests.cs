using LeadExec.Ports.Books;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Pings;
using LeadExec.TestKit.Journal;
using LeadExec.TestKit.Pings;

namespace LeadExec.Postgres.Tests.Journal;

public sealed class InMemoryLeadJournalComplianceTests : LeadJournalCompliance
{
    protected override Task<JournalHarness> StartAsync() => Task.FromResult<JournalHarness>(new Harness());

    private sealed class Harness : JournalHarness
    {
        private readonly InMemoryLeadJournal model;
        private readonly InMemoryPingStore pings;

        public Harness()
        {
            pings = new InMemoryPingStore(() => Now);
            model = new InMemoryLeadJournal(() => Now, pings);
        }

        public override ILeadJournal Journal => model;

        public override IBookKeeper Books => model;

        public override ILeadRecord Record => model;

        public override IPingStore Pings => pings;

        public override ILeadEraser Eraser => model;

        public override Task<IReadOnlyList<string>> ToldByPingsAsync() => Task.FromResult<IReadOnlyList<string>>([.. pings.Told.Select(message => message.Key).Order(StringComparer.Ordinal)]);

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
