import type { ComponentChildren } from 'preact';

function icon(paths: ComponentChildren) {
  return function Icon({ size = 16 }: { size?: number }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        stroke-width="1.7"
        stroke-linecap="round"
        stroke-linejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {paths}
      </svg>
    );
  };
}

/** The mark of the product: a leaf under a lens. */
export const BrandIcon = icon(
  <>
    <circle cx="8.7" cy="8.7" r="6.2" />
    <path d="m13.3 13.3 4.2 4.2" />
    <path d="M5.9 11.4c-.5-3.5 1.6-5.6 5.6-5.5.2 4-2 6.1-5.6 5.5Zm0 0 2.7-2.7" />
  </>,
);
export const AlertIcon = icon(
  <>
    <path d="M8.6 3.3 1.9 15a1.6 1.6 0 0 0 1.4 2.4h13.4a1.6 1.6 0 0 0 1.4-2.4L11.4 3.3a1.6 1.6 0 0 0-2.8 0Z" />
    <path d="M10 8v3.6M10 14.4v.1" />
  </>,
);
export const HintIcon = icon(
  <>
    <circle cx="10" cy="10" r="7.6" />
    <path d="M10 6.2v4.6M10 13.6v.1" />
  </>,
);
export const InfoIcon = icon(
  <>
    <circle cx="10" cy="10" r="7.6" />
    <path d="M10 9.4v4.4M10 6.4v.1" />
  </>,
);
export const CheckIcon = icon(<path d="m4 10.5 4 4 8-9" />);
export const FactIcon = icon(
  <>
    <circle cx="10" cy="10" r="7.6" />
    <path d="m6.7 10.3 2.3 2.3 4.4-5" />
  </>,
);
export const CrossIcon = icon(
  <>
    <circle cx="10" cy="10" r="7.6" />
    <path d="m7.5 7.5 5 5m0-5-5 5" />
  </>,
);
export const CloseIcon = icon(<path d="m5 5 10 10M15 5 5 15" />);
export const CopyIcon = icon(
  <>
    <rect x="7" y="7" width="10" height="10" rx="2" />
    <path d="M13 7V5a2 2 0 0 0-2-2H5a2 2 0 0 0-2 2v6a2 2 0 0 0 2 2h2" />
  </>,
);
export const OpenIcon = icon(
  <>
    <path d="M11.5 3.5h5v5M16.3 3.7 9.5 10.5" />
    <path d="M14.5 11.8V15a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 15V7A1.5 1.5 0 0 1 5 5.5h3.2" />
  </>,
);
export const BackIcon = icon(<path d="m12 4.5-5.5 5.5 5.5 5.5" />);
export const NextIcon = icon(<path d="m8 4.5 5.5 5.5L8 15.5" />);
export const SyncIcon = icon(
  <>
    <path d="M16.5 8.2A6.8 6.8 0 0 0 4.4 6.2L3 7.8M3 3.6v4.2h4.2" />
    <path d="M3.5 11.8a6.8 6.8 0 0 0 12.1 2l1.4-1.6m0 4.2v-4.2h-4.2" />
  </>,
);
export const SearchIcon = icon(
  <>
    <circle cx="8.8" cy="8.8" r="5.5" />
    <path d="m13 13 4 4" />
  </>,
);
export const FileIcon = icon(
  <>
    <path d="M11.5 2.8H6A1.5 1.5 0 0 0 4.5 4.3v11.4A1.5 1.5 0 0 0 6 17.2h8a1.5 1.5 0 0 0 1.5-1.5V6.8l-4-4Z" />
    <path d="M11.5 2.8v4h4" />
  </>,
);
export const TrashIcon = icon(
  <>
    <path d="M3.5 5.5h13M8 5.3V3.8A.800.8 0 0 1 8.8 3h2.4a.800.8 0 0 1 .800.8v1.5" />
    <path d="m5.2 5.500.7 10a1.6 1.6 0 0 0 1.6 1.5h5a1.6 1.6 0 0 0 1.6-1.5l.7-10" />
  </>,
);
export const LockIcon = icon(
  <>
    <rect x="4" y="9" width="12" height="8" rx="2" />
    <path d="M6.8 9V6.5a3.2 3.2 0 0 1 6.4 0V9" />
  </>,
);
export const ListIcon = icon(<path d="M7.5 5h9M7.5 10h9M7.5 15h9M3.7 5h.1M3.7 10h.1M3.7 15h.1" />);
export const GlobeIcon = icon(
  <>
    <circle cx="10" cy="10" r="7.6" />
    <path d="M2.5 10h15M10 2.4c2 2.2 3 4.7 3 7.6s-1 5.4-3 7.6c-2-2.2-3-4.7-3-7.6s1-5.4 3-7.6Z" />
  </>,
);
export const SendIcon = icon(<path d="M17 3 9 11M17 3l-5 14-3-6-6-3 14-5Z" />);
export const PauseIcon = icon(
  <>
    <circle cx="10" cy="10" r="7.6" />
    <path d="M8 7v6M12 7v6" />
  </>,
);
export const GearIcon = icon(
  <>
    <path d="M3 6h7.5M14.5 6H17M3 14h2.5M9.5 14H17" />
    <circle cx="12.5" cy="6" r="2" />
    <circle cx="7.5" cy="14" r="2" />
  </>,
);
export const MuteIcon = icon(
  <>
    <path d="M3 8v4h3l4 3.5v-11L6 8H3Z" />
    <path d="m13.5 8 3.5 4m0-4-3.5 4" />
  </>,
);
export const SaveIcon = icon(
  <>
    <path d="M10 3v9m0 0 3.5-3.5M10 12 6.500 8.500" />
    <path d="M3.500 13.500V16a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-2.500" />
  </>,
);
export const PenIcon = icon(
  <path d="M3.500 16.500l.8-3.600L13.600 3.600a1.400 1.400 0 0 1 2 0l.8.8a1.400 1.400 0 0 1 0 2L7.100 15.700l-3.600.8Z" />,
);
