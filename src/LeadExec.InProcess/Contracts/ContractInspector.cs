namespace LeadExec.InProcess.Contracts;

internal sealed class ContractInspector(IEnumerable<Type> types)
{
    public IReadOnlyList<string> Inspect() => types.Any() ? [] : [];
}
