using LeadExec.Domain.Catalogs;

namespace LeadExec.Domain.Distribution.Hooks;

/// <summary>What a hook looks at besides the lead: the campaign and, where one is judged, the candidate.</summary>
public sealed record HookSubject(Campaign Campaign, Candidate? Candidate);
