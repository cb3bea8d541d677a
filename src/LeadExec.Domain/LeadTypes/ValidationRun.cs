using System.Collections.Immutable;
using System.Text;
using LeadExec.Domain.Expressions;

namespace LeadExec.Domain.LeadTypes;

/// <summary>One check of one posted lead; collects errors and unknown names.</summary>
internal sealed class ValidationRun(LeadType type, ValidationOptions options)
{
    private const int LongestShownName = 100;

    private readonly EvaluationContext evaluation = new(options.Now, options.ZoneId);
    private ReadingContext reading = new(options.ZoneId, AcceptsCanadianPostalCodes: false);
    private DateTime today;

    public List<FieldError> Errors { get; } = [];

    public List<string> UnknownFields { get; } = [];

    public FieldRecord Read(RawLead raw)
    {
        today = evaluation.LocalNow;
        var posted = Group(raw.Fields, type.Index, prefix: "");
        reading = reading with { AcceptsCanadianPostalCodes = IsCanada(posted, null) };
        var values = ReadFields(type.Index, posted, prefix: "");
        if (Errors.Count == 0)
        {
            type.Index.Calculations.Fill(values, evaluation);
        }

        return new FieldRecord(type.Index, ImmutableArray.Create(values));
    }

    /// <summary>The lead's values with the named ones read anew; <see cref="LeadEditor"/>.</summary>
    public FieldRecord Edit(Lead lead, IEnumerable<RawField> fields)
    {
        today = evaluation.LocalNow;
        var posted = Group(fields, type.Index, prefix: "");
        reading = reading with { AcceptsCanadianPostalCodes = IsCanada(posted, lead) };
        FieldValue[] values = [.. lead.Root.Values];
        foreach (var (at, given) in posted.OrderBy(pair => pair.Key))
        {
            values[at] = Edited(at, given);
        }

        if (Errors.Count == 0)
        {
            type.Index.Calculations.Fill(values, evaluation);
        }

        return new FieldRecord(type.Index, ImmutableArray.Create(values));
    }

    private FieldValue Edited(int at, PostedField given)
    {
        var field = type.Index.Fields[at];
        if (field.Kind is FieldKind.Calculated or FieldKind.SubFields)
        {
            return Refuse(field, field.Name, FieldErrorCode.WrongType);
        }

        var errorsBefore = Errors.Count;
        var blank = given.Groups.Count == 0 && given.Values.All(string.IsNullOrWhiteSpace);
        var value = blank ? FieldValue.Blank : ReadField(type.Index, at, given, field.Name);
        return field.Required && value.IsBlank && Errors.Count == errorsBefore ? Refuse(field, field.Name, FieldErrorCode.Required) : value;
    }

    private FieldValue[] ReadFields(FieldIndex index, Dictionary<int, PostedField> posted, string prefix)
    {
        var values = new FieldValue[index.Fields.Length];
        for (var at = 0; at < values.Length; at++)
        {
            var field = index.Fields[at];
            var path = prefix + field.Name;
            var errorsBefore = Errors.Count;
            values[at] = ReadField(index, at, posted.GetValueOrDefault(at), path);
            if (field.Required && values[at].IsBlank && Errors.Count == errorsBefore && field.Kind != FieldKind.Calculated)
            {
                Refuse(field, path, FieldErrorCode.Required);
            }
        }

        return values;
    }

    private FieldValue ReadField(FieldIndex index, int at, PostedField? posted, string path)
    {
        var field = index.Fields[at];
        if (field.Kind == FieldKind.Calculated)
        {
            return FieldValue.Blank; // filled last; a posted value is ignored
        }

        if (field.Kind == FieldKind.SubFields)
        {
            return ReadGroups(index, at, posted, path);
        }

        if (posted is { Groups.Count: > 0 })
        {
            return Refuse(field, path, FieldErrorCode.WrongType);
        }

        var texts = Texts(field, posted, path);
        if (texts is null)
        {
            return FieldValue.Blank;
        }

        var values = new List<FieldValue>(texts.Count);
        foreach (var text in texts)
        {
            var (value, broken) = ReadText(index, at, text);
            if (broken is { } code)
            {
                return Refuse(field, path, code);
            }

            values.Add(value);
        }

        return field.AcceptsSeveral ? FieldValue.Of(values) : values.Count == 0 ? FieldValue.Blank : values[0];
    }

    private FieldValue ReadGroups(FieldIndex index, int at, PostedField? posted, string path)
    {
        if (posted is null)
        {
            return FieldValue.Blank;
        }

        if (posted.Values.Any(value => !string.IsNullOrWhiteSpace(value)))
        {
            return Refuse(index.Fields[at], path, FieldErrorCode.WrongType);
        }

        var children = index.ChildrenOf(at);
        var groups = new List<FieldRecord>(posted.Groups.Count);
        for (var number = 0; number < posted.Groups.Count; number++)
        {
            var prefix = $"{path}[{number}].";
            var values = ReadFields(children, Group(posted.Groups[number], children, prefix), prefix);
            groups.Add(new FieldRecord(children, ImmutableArray.Create(values)));
        }

        return FieldValue.Of(groups);
    }

    /// <summary>The trimmed non-blank texts of a field, or its default; null after an error.</summary>
    private List<string>? Texts(LeadField field, PostedField? posted, string path)
    {
        List<string> trimmed = [.. (posted?.Values ?? []).Select(value => value.Trim())];
        if (trimmed.FirstOrDefault(IsRefused) is { } refused)
        {
            Refuse(field, path, IsReadable(refused) ? FieldErrorCode.TooLong : FieldErrorCode.UnreadableText);
            return null;
        }

        if (!field.AcceptsSeveral && trimmed.Distinct(StringComparer.Ordinal).Skip(1).Any())
        {
            Refuse(field, path, FieldErrorCode.ConflictingValues);
            return null;
        }

        var texts = Split(field, trimmed);
        if (texts.Count == 0 && !string.IsNullOrWhiteSpace(field.DefaultValue))
        {
            texts = Split(field, [field.DefaultValue.Trim()]);
        }

        return field.AcceptsSeveral || texts.Count == 0 ? texts : [texts[0]];
    }

    private List<string> Split(LeadField field, List<string> texts)
    {
        var parts = field.AcceptsSeveral && !string.IsNullOrEmpty(options.Delimiter)
            ? texts.SelectMany(text => text.Split(options.Delimiter, StringSplitOptions.TrimEntries))
            : texts;
        return [.. parts.Where(text => text.Length > 0)];
    }

    private (FieldValue Value, FieldErrorCode? Broken) ReadText(FieldIndex index, int at, string text)
    {
        var field = index.Fields[at];
        if (CharacterFilter.Apply(field.Characters, text) is not { } accepted)
        {
            return (FieldValue.Blank, FieldErrorCode.Characters);
        }

        if (accepted.Length == 0)
        {
            return (FieldValue.Blank, null); // nothing is left after stripping
        }

        if (FieldReader.Read(field, accepted, reading) is not { } value)
        {
            return (FieldValue.Blank, field.Kind == FieldKind.DropDown ? FieldErrorCode.NotAnOption : FieldErrorCode.WrongType);
        }

        return (value, FieldCheck.Broken(field.Validation, value, index.PatternAt(at), today));
    }

    // Names match in any case and may repeat; the posted values are then taken together (decision 3).
    private Dictionary<int, PostedField> Group(IEnumerable<RawField> raw, FieldIndex index, string prefix)
    {
        var posted = new Dictionary<int, PostedField>();
        foreach (var field in raw)
        {
            var at = index.PositionOf(field.Name.Trim());
            if (at < 0)
            {
                AddUnknown(prefix + field.Name);
                continue;
            }

            if (!posted.TryGetValue(at, out var known))
            {
                posted.Add(at, known = new PostedField([], []));
            }

            known.Values.AddRange(field.Values);
            known.Groups.AddRange(field.Children);
        }

        return posted;
    }

    private void AddUnknown(string path)
    {
        UnknownFields.Add(path);
        if (options.RejectUnknownFields)
        {
            var shown = path.Length <= LongestShownName ? path : path[..LongestShownName];
            Errors.Add(new FieldError(shown, FieldErrorCode.UnknownField, $"{shown} is not a field of this lead type."));
        }
    }

    // E-09: Canadian postal codes are read when the lead's country is Canada.
    private bool IsCanada(Dictionary<int, PostedField> posted, Lead? before)
    {
        if (type.Find(SystemField.Country) is not { } field)
        {
            return false;
        }

        var text = posted.GetValueOrDefault(type.Index.PositionOf(field.Name))?.Values.FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
        return (text ?? before?[field].Canonical ?? field.DefaultValue)?.Trim().ToUpperInvariant() is "CANADA" or "CA" or "CAN";
    }

    private bool IsRefused(string text) =>
        !IsReadable(text) || (text.Length > options.MaximumValueBytes / 4 && Encoding.UTF8.GetByteCount(text) > options.MaximumValueBytes);

    // FM-43: NUL and other control characters, and halves of surrogate pairs, cannot be stored or sent on.
    private static bool IsReadable(string text)
    {
        foreach (var character in text)
        {
            if (char.IsSurrogate(character))
            {
                return HasWholeSurrogates(text) && !text.Any(IsControl);
            }

            if (IsControl(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsControl(char character) => char.IsControl(character) && character is not ('\t' or '\r' or '\n');

    // A broken half is enumerated as the replacement character, which is one char long like the half it stands for.
    private static bool HasWholeSurrogates(string text)
    {
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar && text[at] != '\uFFFD')
            {
                return false;
            }

            at += rune.Utf16SequenceLength;
        }

        return true;
    }

    private FieldValue Refuse(LeadField field, string path, FieldErrorCode code)
    {
        Errors.Add(new FieldError(path, code, FieldMessages.Of(field, code)));
        return FieldValue.Blank;
    }

    private sealed record PostedField(List<string> Values, List<ImmutableArray<RawField>> Groups);
}
