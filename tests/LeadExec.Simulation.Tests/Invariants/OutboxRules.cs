using System.Text;
using LeadExec.Domain.Flow;
using LeadExec.Ports.Leads;
using LeadExec.TestKit.Journal;

namespace LeadExec.Simulation.Tests.Invariants;

/// <summary>INV-28: what must be told is told, by the words that were committed; a loss once at most.</summary>
internal static class OutboxRules
{
    public static IEnumerable<Violation> Check(RunFacts run) => [.. Losses(run), .. Words(run)];

    /// <summary>When all is over everything was heard.</summary>
    public static IEnumerable<Violation> AtEnd(RunFacts run) => [.. Waiting(run), .. Unheard(run), .. Forgotten(run)];

    public static bool AllTold(RunFacts run) => run.Database.Journal.Messages.TrueForAll(message => message.Over);

    private static IEnumerable<Violation> Losses(RunFacts run) =>
        from told in run.Sources.Losses
        group told by told into same
        where same.Count() > 1
        select run.Broken("INV-28", $"a buyer was told {same.Count()} times that its bid lost");

    private static IEnumerable<Violation> Words(RunFacts run) =>
        from heard in run.Sources.Heard
        where run.Database.Journal.Find(heard.Lead) is not { Erased: true }
        let message = Message(run, heard.Lead.ToString())
        let answer = run.Database.Journal.Find(heard.Lead)?.Answer
        where message is null || answer is null || (!message.Message.Payload.Contains("final", StringComparison.Ordinal) && heard.Body != Encoding.UTF8.GetString(answer.Body.AsSpan()))
        select run.Broken("INV-28", "its source heard something else than what was committed", heard.Lead);

    private static IEnumerable<Violation> Waiting(RunFacts run) =>
        from message in run.Database.Journal.Messages
        where !message.Over
        select run.Broken("INV-28", $"a {message.Message.Topic} still waits after {message.Tries} tries");

    private static IEnumerable<Violation> Unheard(RunFacts run) =>
        from lead in run.Leads
        where !lead.Erased && Message(run, lead.Id.ToString()) is { Over: true } && !run.Sources.Heard.Exists(heard => heard.Lead == lead.Id)
        select run.Broken("INV-28", "its source never heard the result", lead.Id);

    private static IEnumerable<Violation> Forgotten(RunFacts run) =>
        from lead in run.Leads
        where lead.Receipt.ReturnUrl is not null && lead is { Stage: FlowStage.Settled, Answer: not null } && Message(run, lead.Id.ToString()) is null
        select run.Broken("INV-28", "it ended, and nothing tells its source", lead.Id);

    private static ModelMessage? Message(RunFacts run, string key) =>
        run.Database.Journal.Messages.Find(message => message.Message.Topic == OutboxTopics.LeadResult && message.Message.Key == key);
}
