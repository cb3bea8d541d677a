namespace LeadExec.Domain.Places;

/// <summary>Where postal codes lie (F-25, E-47). Immutable and the same for a whole catalog snapshot; asking costs well below a microsecond.</summary>
public interface IPlaces
{
    /// <summary>
    /// The centre of a postal code's area; false when it is not known. <paramref name="country"/> is a name or code in any case
    /// ("US", "Canada"); blank is read from the shape of the code. ZIP+4 is looked up by its five digits, a full Canadian code by
    /// its first three characters unless the whole is known.
    /// </summary>
    bool TryGet(string country, string postalCode, out GeoPoint point);
}
