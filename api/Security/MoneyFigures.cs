using System.Text.Json.Serialization.Metadata;

namespace LeadExec.Api.Security;

/// <summary>
/// Leaves figures of money out of what a role without the area money is answered (E-87). Prices in settings stay: they are a part of
/// what whoever has the setting's area sees and changes.
/// </summary>
internal sealed class MoneyFigures(IHttpContextAccessor requests)
{
    public static bool IsOne(JsonPropertyInfo property) => property.AttributeProvider?.IsDefined(typeof(MoneyFigureAttribute), inherit: true) is true;

    public void Hide(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(IsOne))
        {
            property.IsRequired = false;
            property.ShouldSerialize = (_, _) => requests.HttpContext?.User is not { } person || person.SeesMoney();
        }
    }
}
