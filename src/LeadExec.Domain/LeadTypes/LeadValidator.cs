namespace LeadExec.Domain.LeadTypes;

/// <summary>
/// Checks a posted lead against its lead type (RCV-12, RCV-13, E-09..E-15). For each field, in this order: trim, default,
/// characters, reading by type, validation, required; calculated fields come last. All errors are listed together (E-16).
/// </summary>
public static class LeadValidator
{
    public static LeadValidation Validate(LeadType type, RawLead raw, ValidationOptions options)
    {
        if (Count(raw.Fields, options.MaximumFields) > options.MaximumFields)
        {
            var message = $"The post has more than {options.MaximumFields} fields.";
            return new LeadValidation { Errors = [new FieldError("", FieldErrorCode.TooManyFields, message)] };
        }

        var run = new ValidationRun(type, options);
        var root = run.Read(raw);
        return new LeadValidation
        {
            Lead = run.Errors.Count == 0 ? new Lead(type, root) : null,
            Errors = [.. run.Errors],
            UnknownFields = [.. run.UnknownFields],
        };
    }

    // Stops counting as soon as the limit is passed.
    private static int Count(IEnumerable<RawField> fields, int limit)
    {
        var count = 0;
        foreach (var field in fields)
        {
            count++;
            foreach (var group in field.Children)
            {
                count += Count(group, limit - count);
            }

            if (count > limit)
            {
                break;
            }
        }

        return count;
    }
}
