namespace LeadExec.Domain.LeadTypes; public sealed record LeadType;
