using System.Globalization;

namespace LeadExec.Api.Intake.Access;

/// <summary>Reads posted identifiers.</summary>
internal static class PostIds
{
    /// <summary>The id as a positive number; null when it is none.</summary>
    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
