using LeadExec.Domain.Flow;
using LeadExec.Grains.Interfaces.Leads;

namespace LeadExec.Simulation.Tests.Invariants;

/// <summary>INV-01, 02, 03 and 25: what affiliates were told is true, once, and stays so.</summary>
internal static class AnswerRules
{
    public static IEnumerable<Violation> Check(RunFacts run) => [.. Exist(run), .. OneLeadPerKey(run), .. SameAnswer(run), .. OneValidPerPerson(run)];

    private static IEnumerable<Violation> Exist(RunFacts run) =>
        from answer in run.Affiliate.Answers
        where answer.Status != LeadReplyStatus.KeyReused && run.Database.Journal.Find(answer.Lead) is not { Answer: not null }
        select run.Broken("INV-01", "its affiliate has an answer that is not stored", answer.Lead);

    private static IEnumerable<Violation> OneLeadPerKey(RunFacts run) =>
        from lead in run.Leads
        where !lead.Erased // whose keys are forgotten with it
        where lead.Receipt.IdempotencyKey is not null || run.Affiliate.Leads.GetValueOrDefault(lead.Id)?.Key is not null
        group lead by run.Affiliate.Leads[lead.Id].Key into same
        where same.Count() > 1
        select run.Broken("INV-02", $"one key, {same.Count()} leads", [.. same.Select(lead => lead.Id)]);

    private static IEnumerable<Violation> SameAnswer(RunFacts run) =>
        from answer in run.Affiliate.Answers
        where answer.Post.Key is not null && run.Database.Journal.Find(answer.Lead) is { Erased: false }
        group answer by answer.Post.Key into same
        where same.Select(answer => answer.Body).Distinct().Count() > 1
        select run.Broken("INV-03", "one key, different answers", [.. same.Select(answer => answer.Lead).Distinct()]);

    private static IEnumerable<Violation> OneValidPerPerson(RunFacts run) =>
        from lead in run.Leads
        where !lead.Erased && lead.Receipt.Validity is LeadValidity.Valid or LeadValidity.InQualityControl && run.Affiliate.Leads.ContainsKey(lead.Id)
        group lead by run.Affiliate.Leads[lead.Id].Phone into person
        where person.Count() > 1
        select run.Broken("INV-25", "the same person, valid more than once", [.. person.Select(lead => lead.Id)]);
}
