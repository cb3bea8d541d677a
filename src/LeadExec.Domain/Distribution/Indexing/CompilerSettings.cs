using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Places;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>What compiled criteria depend on besides themselves; when any of it is another one, all are compiled anew.</summary>
internal sealed record CompilerSettings(LeadType Type, string ZoneId, IPlaces Places)
{
    public static CompilerSettings Of(Catalog catalog, LeadType type) => new(type, catalog.Account.ZoneId, catalog.Places);

    public bool IsSame(CompilerSettings other) => ReferenceEquals(Type, other.Type) && ZoneId == other.ZoneId && ReferenceEquals(Places, other.Places);
}
