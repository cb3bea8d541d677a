using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Api.Intake.Posts;

/// <summary>Reads the receivers' own parameters and collects what is wrong with them, by name and without the value.</summary>
internal sealed class PropertyReader
{
    private const int MaximumUrlLength = 2_000;
    private const int MaximumIds = 100;
    private const decimal MaximumDelayHours = 720;
    private readonly ImmutableArray<FieldError>.Builder errors = ImmutableArray.CreateBuilder<FieldError>();

    public ImmutableArray<FieldError> Errors => errors.ToImmutable();

    /// <summary>An absolute http or https address without user name; null when blank or refused.</summary>
    public string? Url(string name, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (WebAddress(text) is { } address)
        {
            return address;
        }

        return Refuse<string>(name, FieldErrorCode.WrongType, $"{name} must be an http or https address of at most {MaximumUrlLength} characters.");
    }

    public bool Flag(string name, string? text) => text?.Trim().ToUpperInvariant() switch
    {
        null or "" or "0" or "FALSE" or "NO" => false,
        "1" or "TRUE" or "YES" => true,
        _ => Refuse<object>(name, FieldErrorCode.WrongType, $"{name} must be 1 or 0, true or false, yes or no.") is not null,
    };

    /// <summary>Hours with decimals (field.md 1.3); null when blank, zero or refused.</summary>
    public decimal? Hours(string name, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours <= MaximumDelayHours)
        {
            return hours == 0 ? null : hours;
        }

        Refuse<object>(name, FieldErrorCode.NumericRange, $"{name} must be hours from 0 to {MaximumDelayHours}.");
        return null;
    }

    /// <summary>A whole number within bounds; null when blank or refused.</summary>
    public int? Number(string name, string? text, int least, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse<object>(name, FieldErrorCode.NumericRange, string.Create(CultureInfo.InvariantCulture, $"{name} must be a whole number from {least} to {most}."));
        return null;
    }

    public string? Text(string name, string? text, int maximumLength)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return text.Length <= maximumLength ? text.Trim() : Refuse<string>(name, FieldErrorCode.TooLong, $"{name} is longer than {maximumLength} characters.");
    }

    /// <summary>Ids of bids, parted by commas or blanks (shared exchange).</summary>
    public ImmutableArray<Guid> Ids(string name, string? text)
    {
        var parts = (text ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length > MaximumIds || !parts.All(part => Guid.TryParse(part, out _)))
        {
            Refuse<object>(name, FieldErrorCode.WrongType, $"{name} must be at most {MaximumIds} bid ids, parted by commas.");
            return [];
        }

        return [.. parts.Select(Guid.Parse)];
    }

    /// <summary>The text as an absolute web address in ASCII; null when it is none.</summary>
    public static string? WebAddress(string text) =>
        text.Length <= MaximumUrlLength && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) && url.UserInfo.Length == 0
            ? url.AbsoluteUri
            : null;

    private T? Refuse<T>(string name, FieldErrorCode code, string message)
        where T : class
    {
        errors.Add(new FieldError(name, code, message));
        return null;
    }
}
