using System.Collections.Frozen;
using LeadExec.Domain.Expressions;

namespace LeadExec.Domain.LeadTypes;

/// <summary>
/// The one list of fields that say who a consumer is or how to reach them: names, phones, e-mail, street, IP address, date of birth, and
/// free texts and addresses of pages, which hold such values as often as not (DELV-54). City, state, ZIP and all that a buyer rates a
/// lead by are none. A custom field or sub-field, which nothing ties to a meaning, is known by its type or by a name that is usual.
/// </summary>
public static class ContactFields
{
    private static readonly FrozenSet<SystemField> Meanings = new[]
    {
        SystemField.FirstName, SystemField.LastName, SystemField.FullName, SystemField.Email, SystemField.PrimaryPhone,
        SystemField.SecondaryPhone, SystemField.Address, SystemField.Address2, SystemField.IpAddress, SystemField.DateOfBirth,
        SystemField.Comments, SystemField.Referrer, SystemField.LandingPageUrl,
    }.ToFrozenSet();

    // Letters and digits only, without the number at the end: Phone_2 is phone.
    private static readonly FrozenSet<string> UsualNames = new[]
    {
        "name", "firstname", "fname", "givenname", "middlename", "lastname", "lname", "surname", "familyname", "fullname", "contactname",
        "email", "emailaddress", "mail", "phone", "phonenumber", "telephone", "tel", "homephone", "workphone", "dayphone", "eveningphone",
        "primaryphone", "secondaryphone", "cell", "cellphone", "mobile", "mobilephone", "fax", "address", "street", "streetaddress",
        "addressline", "ip", "ipaddress", "dob", "dateofbirth", "birthdate", "birthday", "ssn", "socialsecuritynumber",
        "driverslicense", "driverlicense", "licensenumber", "comments", "comment", "notes",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the field itself is one: by what it means, by its type, or for a custom field by its name.</summary>
    public static bool IsContact(LeadField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Kind is FieldKind.Phone or FieldKind.Email || Meanings.Contains(field.SystemField)
            || (field.SystemField == SystemField.Custom && UsualNames.Contains(Plain(field.Name)));
    }

    /// <summary>Whether a ping may not carry the field, as the lead type stands. A calculated field may not when what it is calculated from may not.</summary>
    public static bool IsWithheld(LeadType type, LeadField field)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(field);
        return IsWithheld(type.Index, field, 0);
    }

    internal static bool IsWithheld(FieldIndex index, LeadField field, int depth)
    {
        if (field.AllowInPing)
        {
            return false;
        }

        // A circle of calculated fields is refused at saving; here it only must not run for ever.
        return IsContact(field)
            || (field is { Kind: FieldKind.Calculated, Expression: { } text } && depth <= index.Fields.Length
                && Expression.Parse(text).Expression is { } expression
                && expression.Fields.Any(name => index.Find(Top(name)) is { } used && DerivesFromContact(index, used, name, depth + 1)));
    }

    // Naming a contact field in a calculation is no way round: only the calculated field's own permission counts.
    private static bool DerivesFromContact(FieldIndex index, LeadField used, string name, int depth) =>
        IsContact(used)
        || used.Children.Any(child => IsContact(child) && name.EndsWith("." + child.Name, StringComparison.OrdinalIgnoreCase))
        || (used.Kind == FieldKind.Calculated && !used.AllowInPing && IsWithheld(index, used, depth));

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).TrimEnd("0123456789".ToCharArray());

    private static string Top(string path) => path.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? path[..dot] : path;
}
