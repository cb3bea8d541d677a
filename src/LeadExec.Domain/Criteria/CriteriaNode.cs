namespace LeadExec.Domain.Criteria; public abstract record CriteriaNode;
