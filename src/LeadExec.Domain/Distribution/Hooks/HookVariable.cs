using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Distribution.Hooks;

/// <summary>A name that hooks may use besides the lead's fields.</summary>
/// <param name="PerAccount">It has a value only where a delivery account is judged.</param>
public sealed record HookVariable(string Name, bool PerAccount, Func<HookSubject, FieldValue> Read);
